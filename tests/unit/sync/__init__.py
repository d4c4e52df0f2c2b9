"""The rules of the wire and of the agent."""
