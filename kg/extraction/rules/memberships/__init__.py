"""Members, seats and chairs of networks, regions and bodies: told, listed, tabled; and the bodies themselves."""
