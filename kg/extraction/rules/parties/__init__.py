"""Who concludes an agreement that the document is, and how its opening, its signatures and its terms name them."""
