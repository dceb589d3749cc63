"""What several reports say of one thing: same, compatible, update, conflict, on whose word.

Verdicts and origins are explained in docs/howto/compare-reports.md: reports are not counted,
independent origins are.
"""

from onrecord.across.agreement.agreeing import agreements
from onrecord.across.agreement.ledger import Line, ledger

__all__ = ["Line", "agreements", "ledger"]
