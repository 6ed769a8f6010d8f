"""`listinglint desk`: a page in the user's own browser, served by this computer to itself alone."""
