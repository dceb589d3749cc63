"""Many records to what they say together: copies, stories, agreements, checks of quotations."""
