"""Reads a calendar with the package icalendar, and says its events as JSON."""

import json
import sys

from icalendar import Calendar

with open(sys.argv[1], "rb") as file:
    raw = file.read()
calendar = Calendar.from_ical(raw)


def event(found):
    alarms = [alarm for alarm in found.subcomponents if alarm.name == "VALARM"]
    return {
        "uid": str(found["UID"]),
        "summary": str(found["SUMMARY"]),
        "description": str(found["DESCRIPTION"]),
        "begins": found.decoded("DTSTART").isoformat(),
        "over": found.decoded("DTEND").isoformat(),
        "stamp": found.decoded("DTSTAMP").isoformat(),
        "alarms": [str(alarm.decoded("TRIGGER")) for alarm in alarms],
        "errors": [str(error) for error in found.errors],
    }


said = {
    "version": str(calendar["VERSION"]),
    "name": str(calendar["NAME"]),
    "errors": [str(error) for error in calendar.errors],
    "longest": max(len(line) for line in raw.split(b"\r\n")),
    "events": [event(found) for found in calendar.walk("VEVENT")],
}
json.dump(said, sys.stdout)
