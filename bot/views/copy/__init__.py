"""Every sentence the bot says, one module per subject: words and plurals, no blocks."""
