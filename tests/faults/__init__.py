"""Nothing lost, nothing doubled: real processes killed, a Slack and databases that misbehave.

`make test` runs a bounded form of each. `make faults` runs them at full size, for some hours on
two cores; Ctrl-C ends it with the figures had so far. `make faults REPEATS=5` kills five times at
each crash point instead of a hundred, `make faults ARGS="-k chaos"` runs some.
"""
