"""What a batch came to, as a page that people look at: counts by program and area, funnels, what to find out, a map."""
