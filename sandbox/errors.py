"""The two ways the workspace says no: to the app with a code, to a person with a sentence."""

from sandbox.types import Json


class Refused(Exception):
    """A Web API call Slack would refuse; `answer` is the body the app gets."""

    def __init__(self, code: str, **more: object) -> None:
        super().__init__(code)
        self.code = code
        self.more = more

    @property
    def answer(self) -> Json:
        return {"ok": False, "error": self.code, **self.more}


class Failed(Exception):
    """An act of a person that came to nothing; the sentence is what Slack shows her."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence
