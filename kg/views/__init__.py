"""What people look at: the relation map now; a report, a calendar and exports have their place here too.

A view is made from query results, as frozen values, and knows neither the store nor the documents.
"""
