"""``python -m workshop.reference`` writes every generated page of docs/reference."""

from workshop.reference import command_line, record_schema, time_and_quantity

for page in (command_line, record_schema, time_and_quantity):
    page.PAGE.write_text(page.text(), encoding="utf-8")
    print(f"wrote {page.PAGE.name}")
