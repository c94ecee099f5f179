"""Reads a PowerPoint file with python-pptx, every part of it as XML and the workbook of every chart, and says as JSON what
is on the slides."""

import io
import json
import sys
import zipfile

from lxml import etree
from pptx import Presentation


def well_formed(package):
    """Every part that is XML, those of the workbooks within as well."""
    count = 0
    with zipfile.ZipFile(package) as parts:
        assert parts.testzip() is None
        for name in parts.namelist():
            content = parts.read(name)
            if name.endswith((".xml", ".rels")):
                etree.fromstring(content)
                count += 1
            if name.endswith(".xlsx"):
                count += well_formed(io.BytesIO(content))
    return count


def cells(table):
    return [[cell.text for cell in row.cells] for row in table.rows]


def chart(found):
    plot = found.plots[0]
    return {
        "categories": list(plot.categories),
        "series": [{"name": series.name, "values": list(series.values)} for series in plot.series],
        "workbook": sheet(found.part.chart_workbook.xlsx_part.blob),
    }


def sheet(workbook):
    """The texts in the workbook behind a chart: what somebody sees who edits its data."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as parts:
        strings = etree.fromstring(parts.read("xl/sharedStrings.xml"))
        return [node.text for node in strings.iter("{*}t")]


def slide(found):
    return {
        "title": found.shapes.title.text if found.shapes.title is not None else None,
        "texts": [shape.text_frame.text for shape in found.shapes if shape.has_text_frame],
        "tables": [cells(shape.table) for shape in found.shapes if shape.has_table],
        "charts": [chart(shape.chart) for shape in found.shapes if shape.has_chart],
    }


path = sys.argv[1]
file = Presentation(path)
said = {
    "parts": well_formed(path),
    "title": file.core_properties.title,
    "author": file.core_properties.author,
    "width": file.slide_width,
    "height": file.slide_height,
    "slides": [slide(found) for found in file.slides],
}
json.dump(said, sys.stdout)
