"""The door as a process: killed, searched, unplugged."""
