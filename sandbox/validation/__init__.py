"""What Slack would refuse, as pure functions: no server, no state, no I/O."""

from sandbox.validation.message import message_problem
from sandbox.validation.problem import Problem
from sandbox.validation.response import response_problem
from sandbox.validation.view import view_problem

__all__ = ["Problem", "message_problem", "response_problem", "view_problem"]
