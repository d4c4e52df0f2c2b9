"""Gates on one switch, without a centre: real stores, real sockets."""
