"""What tests stand on: databases, browsers, the pretend hospital."""
