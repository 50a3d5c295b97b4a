"""A saved page: its article, and what its head says about it. Nothing is fetched."""

import pytest

from compare.read import read_bytes

BODY = "".join(
    f"<p>The minister said that round {n} of the talks would be held in Geneva and that both sides had agreed.</p>"
    for n in range(6)
)


def page(head: str = "", body: str = BODY, encoding: str = "utf-8") -> bytes:
    head = f'<meta charset="{encoding}">{head}'
    whole = f"<!doctype html><html><head>{head}</head><body><article>{body}</article></body></html>"
    return whole.encode(encoding)


def read(data: bytes):
    (report,) = read_bytes("saved.html", data).reports
    return report


def test_the_head_names_outlet_title_date_and_address():
    report = read(
        page(
            '<meta property="og:site_name" content="Gulf Mirror"><meta property="og:title" content="Talks go on">'
            '<meta property="article:published_time" content="2022-01-21T10:15:00Z">'
            '<link rel="canonical" href="https://gulfmirror.example/talks">'
        )
    )
    assert (report.report_id, report.outlet, report.title) == ("saved.html", "Gulf Mirror", "Talks go on")
    assert (report.published, report.published_basis) == ("2022-01-21T10:15:00+00:00", "page data")
    assert report.url == "https://gulfmirror.example/talks"
    assert "round 3 of the talks" in report.text
    assert "<p>" not in report.text


def test_linked_data_goes_first():
    report = read(
        page(
            '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Talks go on",'
            '"datePublished": "2022-01-21", "publisher": {"name": "Gulf Mirror"}}]}</script>'
        )
    )
    assert (report.outlet, report.title, report.published) == ("Gulf Mirror", "Talks go on", "2022-01-21")


def test_the_address_of_a_known_outlet_names_it():
    assert read(page('<link rel="canonical" href="https://www.reuters.com/world/x">')).outlet == "Reuters"


def test_the_articles_own_dateline_credits_the_agency():
    report = read(page(body=f"<h1>Talks go on</h1><p>GENEVA, January 21, 2022. /TASS/. They met.</p>{BODY}"))
    assert report.via == ("TASS",)
    assert report.published == "2022-01-21"


def test_a_page_without_data_in_its_head_is_read_as_a_reader_would():
    report = read(
        page("<title>Talks go on | Al Jazeera</title>", f'<div class="post-date">٢١ يناير ٢٠٢٢ - 10:15</div>{BODY}')
    )
    assert report.outlet == "Al Jazeera"
    assert (report.published, report.published_basis) == ("2022-01-21", "date on the page")


def test_an_arabic_page_in_windows_1256():
    body = "".join(
        f"<p>قال الوزير إن الجولة {n} من المحادثات ستعقد في جنيف وإن الطرفين اتفقا على جدول الأعمال.</p>"
        for n in range(6)
    )
    report = read(page(body=body, encoding="windows-1256"))
    assert "اتفقا على جدول الأعمال" in report.text
    assert report.language == "ar"


@pytest.mark.parametrize("data", [b"<html></html>", b"<html><body><p></p></body></html>", b"<", b"<!-- x -->"])
def test_a_page_without_an_article_is_named(data):
    result = read_bytes("empty.html", data)
    assert result.reports == ()
    assert "no" in result.skipped[0].reason


def test_a_page_that_is_far_too_large_is_named():
    result = read_bytes("big.html", b"<p>" + b"x" * 10_000_001)
    assert result.skipped[0].reason == "the page is larger than 10,000,000 bytes"
