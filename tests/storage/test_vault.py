"""Keys: the newest writes, every one reads, and a file is made once."""

import stat
from pathlib import Path

import pytest

from storage.vault import Unreadable, Vault, key_beside, make_key
from tests.storage.together import together


@pytest.mark.parametrize("text", ["", "a concern", "🩺 שלום\n\x00", "x" * 3000])
def test_what_is_encrypted_can_be_read_and_not_guessed(text: str) -> None:
    vault = Vault(make_key())
    secret = vault.encrypt(text)
    assert vault.decrypt(secret) == text
    assert secret != vault.encrypt(text)
    assert not text or text.encode() not in secret


def test_a_new_key_in_front_still_reads_what_the_old_one_wrote() -> None:
    old, new = make_key(), make_key()
    secret = Vault(old).encrypt("a concern")
    both = Vault(f"{new}, {old}")
    assert both.decrypt(secret) == "a concern"
    assert Vault(new).decrypt(both.encrypt("a concern")) == "a concern"


def test_a_missing_key_or_a_changed_secret_opens_nothing() -> None:
    vault = Vault(make_key())
    secret = vault.encrypt("a concern")
    for other, written in ((Vault(make_key()), secret), (vault, secret[:-4]), (vault, b"")):
        with pytest.raises(Unreadable):
            other.decrypt(written)


@pytest.mark.parametrize("keys", ["", " , ", "secret-passphrase", "x" * 44, "é" * 44])
def test_what_is_no_key_is_refused_without_being_repeated(keys: str) -> None:
    with pytest.raises(ValueError, match="key") as refused:
        Vault(keys)
    assert not keys.strip(" ,") or keys not in str(refused.value)
    with pytest.raises(ValueError, match="44 characters"):
        Vault(f"{make_key()},{keys}x")


def test_the_key_beside_a_database_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    database = tmp_path / "preceptor.db"
    keys = together(*[lambda: key_beside(database)] * 8)
    assert len(set(keys)) == 1
    file = tmp_path / "preceptor.key"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [file]
    assert Vault(key_beside(database)).decrypt(Vault(keys[0]).encrypt("a concern")) == "a concern"


def test_a_key_that_is_there_is_kept(tmp_path: Path) -> None:
    key = make_key()
    (tmp_path / "preceptor.key").write_text(f"{key}\n")
    assert key_beside(tmp_path / "other.db") == key
