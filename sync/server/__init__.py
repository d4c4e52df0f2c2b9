"""The centre: accepts what gates recorded, tells gates what changed, shows people both."""
