"""What comes in: files as `Document` values, their manifest, and the register, each with the place of what is wrong."""
