"""What no wording that a rule knows tells, weighed: the words round two names, by how often they told a relation before."""
