"""From a kept text to cleaned blocks and sentences, with the way back to the kept text."""
