"""A receipt is compared part by part: what was right for a household like it is not written again, and nothing else passes."""

from __future__ import annotations

from datetime import date

from benchmarks.varied import vary_households

from sasaran.ledger.receipt import ReceiptWriter
from tests.ledger.receipts import KEY, change_one
from tests.support.bundled import bundled_book

ON = date(2026, 2, 1)


def test_true_receipts_are_found_right_and_changed_ones_are_not_however_many_came_before() -> None:
    """Households that come again are right each time; with one byte of any part changed, they are not."""
    book, writer, fresh = bundled_book(), ReceiptWriter(KEY), ReceiptWriter(KEY)
    households = list(vary_households(12, seed=4))
    for round_ in range(3):
        for number, record in enumerate(households):
            case = book.decide(record, ON)
            receipt = fresh.write(case, record)
            facts, token = receipt.partition(b'"facts":"')[2][:71].decode(), fresh.name(case)
            assert writer.is_receipt(receipt, case, facts, token)
            assert not writer.is_receipt(change_one(receipt, number + round_), case, facts, token)
            assert not writer.is_receipt(
                receipt.replace(b'"reasons":[[', b'"reasons":[["x",true],[', 1), case, facts, token
            )
            assert not writer.is_receipt(receipt + b" ", case, facts, token)
            assert not writer.is_receipt(receipt, case, facts, "0" * 32)


def test_a_part_of_another_household_is_no_part_of_hers() -> None:
    """Two households whose parts are both known to be right: with their parts exchanged, neither receipt is."""
    book, writer = bundled_book(), ReceiptWriter(KEY)
    rich, poor = ({"id_keluarga": "K-1", "kode_wilayah": "17.01.05.2003", "desil_nasional": decile, "anggota": [
        {"id_anggota": "A-1", "hubungan_keluarga": "kepala", "tanggal_lahir": "1980-01-01"}]} for decile in (9, 1))  # fmt: skip
    written = {}
    for _ in range(3):
        for name, record in (("rich", rich), ("poor", poor)):
            case = book.decide(record, ON)
            receipt = writer.write(case, record)
            facts = receipt.partition(b'"facts":"')[2][:71].decode()
            assert writer.is_receipt(receipt, case, facts, writer.name(case))
            written[name] = case, receipt, facts
    (first, receipt, facts), (_, other, _) = written["rich"], written["poor"]
    forged = receipt.partition(b'"programs":')[0] + b'"programs":' + other.partition(b'"programs":')[2]
    assert forged != receipt
    assert not writer.is_receipt(forged, first, facts, writer.name(first))
