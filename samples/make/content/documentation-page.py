lang = "en"
template = "drupal"
site = dict(name="Tidewater Project", domain="tidewater.example", legal="Tidewater Foundation", city="Port Alder")
path = "/docs/3.2/guide/gauges"
section = "Guide"
title = "Reading gauges"
title_tag = "Reading gauges — Tidewater 3.2 documentation"
comments = 0
meta_skip = ("og:type",)
meta = [("name", "generator", "Docsmith 5.1"), ("property", "og:type", "website")]
length_ok = True
body = """
A gauge is anything that reports a water level. Tidewater polls it, smooths the values and writes them to a series.

## Installing

Gauges live in a module of their own, which is not installed by default:

@code sh
$ tidewater modules add gauges
@end

## Opening a gauge

Call `open_gauge` with the address of the device. The second argument is the interval between two readings, in seconds; the default is 60.

@code python
from tidewater.gauges import open_gauge

g = open_gauge("serial:/dev/ttyS1", interval=30)
for level in g.readings(limit=10):
    print(level.metres, level.taken_at)
@end

If the device does not answer within three intervals, `GaugeSilent` is raised. Catch it if you want to go on with the last known level.

## Parameters

@table
Name | Type | Default | Meaning
address | str | none | where the device is found
interval | int | 60 | seconds between readings
smooth | float | 0.2 | weight of a new value
@end

Changed in version 3.2: `smooth` accepts 0, which turns smoothing off.
"""


def main(p):
    toc = ["Getting started", "Installation", "First series", "Guide", "Reading gauges", "Tides and offsets", "Alarms", "Export", "Reference", "Command line", "Configuration", "Python API", "Changelog"]
    return ('<div class="docs"><nav class="toc"><ul>' + "".join(f'<li><a href="/docs/3.2/{x.lower().replace(" ", "-")}">{x}</a></li>' for x in toc) + '</ul></nav><div class="version">Version: <select><option>3.2</option><option>3.1</option><option>2.9</option></select></div><div class="document" role="main"><h1>Reading gauges<a class="headerlink" href="#reading-gauges">¶</a></h1>\n'
            + "".join(p.body()) + '</div><div class="edit"><a href="/edit">Edit this page</a> <a href="/docs/3.2/first-series">Previous: First series</a> <a href="/docs/3.2/tides">Next: Tides and offsets</a><p>Was this page helpful?</p></div></div>')


truth = dict(outcome="documentation", authors=[], published=None)
