"""The reader: a screen that arranges panes, and a controller for each thing that can be done there."""
