"""The front of the app: scripts compressed once, everything else untouched."""

import asyncio
import gzip

import serve

SCRIPT = b"const a = 1;\n" * 400


class App:
    """Answers every request with one script and counts how often it was asked."""

    def __init__(self, status: int = 200) -> None:
        self.asked, self.status = 0, status

    async def __call__(self, scope, receive, send) -> None:
        self.asked += 1
        assert b"range" not in dict(scope["headers"]) or "static/js" not in scope["path"]
        headers = [(b"content-type", b"text/javascript"), (b"cache-control", b"immutable"), (b"etag", b"x")]
        await send({"type": "http.response.start", "status": self.status, "headers": headers})
        await send({"type": "http.response.body", "body": SCRIPT[:100], "more_body": True})
        await send({"type": "http.response.body", "body": SCRIPT[100:]})


def ask(front: serve.Packed, path: str, accepted: bytes = b"gzip, br") -> tuple[dict[bytes, bytes], bytes, int]:
    sent: list[dict] = []

    async def send(message) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "GET", "path": path, "headers": [(b"accept-encoding", accepted)]}
    asyncio.run(front(scope, None, send))
    body = b"".join(message.get("body", b"") for message in sent[1:])
    return dict(sent[0]["headers"]), body, sent[0]["status"]


def test_a_script_is_compressed_once_for_all_visitors():
    app = App()
    front = serve.Packed(app)
    first, second = ask(front, "/static/js/index.A1.js"), ask(front, "/static/js/index.A1.js")
    assert first == second
    assert app.asked == 1
    headers, body, _ = first
    assert gzip.decompress(body) == SCRIPT
    assert headers[b"content-length"] == str(len(body)).encode()
    assert headers[b"cache-control"] == b"immutable"
    assert b"etag" not in headers  # it named the other body


def test_who_takes_no_gzip_gets_the_script_as_it_is():
    headers, body, _ = ask(serve.Packed(App()), "/static/js/index.A1.js", b"identity")
    assert body == SCRIPT
    assert b"content-encoding" not in headers


def test_nothing_but_streamlits_own_files_is_kept():
    app = App()
    front = serve.Packed(app)
    for path in (
        "/",
        "/claim",
        "/media/a.js",
        "/app/static/fonts/a.woff2",
        "/static/js/../../secret",
        "/static/js/a.txt",
    ):
        assert ask(front, path)[1] == SCRIPT
        assert not front.kept


def test_a_missing_script_is_not_kept():
    front = serve.Packed(App(status=404))
    assert ask(front, "/static/js/gone.js")[2] == 404
    assert not front.kept
