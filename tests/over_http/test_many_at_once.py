"""Twenty people at the same moment: everyone is answered, nobody by chance or twice."""

from concurrent.futures import ThreadPoolExecutor

from sandbox import Actor
from tests.support.hospital import Hospital

PEOPLE = 20


def test_twenty_commands_at_once_are_all_answered(hospital: Hospital, chen: Actor) -> None:
    trainees = [newcomer(hospital, number) for number in range(PEOPLE)]
    with ThreadPoolExecutor(PEOPLE) as pool:
        list(pool.map(lambda one: one.command("/findmentor", "grant writing"), trainees))
    for trainee in trainees:
        answers = [message for message in trainee.messages() if message.ephemeral]
        assert ["Dr. Grace Chen" in answer.words for answer in answers] == [True]


def newcomer(hospital: Hospital, number: int) -> Actor:
    handle = f"trainee.{number}"
    return hospital.sandbox.join(
        {"id": f"U1{number}", "name": f"Trainee {number}", "handle": handle}
    )
