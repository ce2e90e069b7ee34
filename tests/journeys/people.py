"""A care team of eight, all invented."""

from __future__ import annotations

from typing import Final

from netdesk.model.care import Person

PEOPLE: Final = (
    Person("cancer_nurse", "Nell Ashdown", "Riverbend Hospital", "555 0101", "555 0100", "Mon-Fri 8-16", key=True),
    Person("medical_oncologist", "Dr Otto Lindqvist", "Riverbend Hospital", "555 0102", "555 0100"),
    Person("nuclear_medicine_specialist", "Dr Mira Castellan", "Riverbend Hospital", "555 0103"),
    Person("surgeon", "Mr Piers Hollow", "Northgate Clinic", "555 0104"),
    Person("endocrinologist", "Dr Ines Farrow", "Northgate Clinic", "555 0105", hours="Tue, Thu"),
    Person("dietitian"),
    Person("gp", "Dr Bram Oakley", "Mill Lane Surgery", "555 0107", "555 0199"),
    Person("social_worker", "Tilda Marsh", "Riverbend Hospital", "555 0108", hours="Mon-Wed"),
)
