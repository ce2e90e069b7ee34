from __future__ import annotations

from netdesk.errors import EnvironmentFaultError, Fault, NetdeskError


def test_an_error_reads_as_its_sentence_and_the_way_on() -> None:
    error = EnvironmentFaultError("The file is not there.", "Choose another.")
    assert str(error) == "The file is not there. Choose another."
    assert str(EnvironmentFaultError("The file is not there.")) == "The file is not there."


def test_an_error_is_ours_unless_it_says_otherwise() -> None:
    assert NetdeskError.fault is Fault.OURS
    assert EnvironmentFaultError.fault is Fault.ENVIRONMENT
