"""Rules, scenarios and signatures → a site that a program's owner reads: what is asked, why, whether it is tested."""
