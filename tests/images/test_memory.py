from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Lock
from time import sleep

import pytest
from PIL import Image

from listinglint.images import DecodedImageCache, ImageBytes, decode
from listinglint.images.decode import bytes_to_decode, decode_image, in_rgb, reduced
from listinglint.images.memory import MemoryBudget, give_back


def saved(size: tuple[int, int], kind: str = "PNG", mode: str = "RGB", **options: object) -> bytes:
    buffer = io.BytesIO()
    Image.new(mode, size).save(buffer, kind, **options)
    return buffer.getvalue()


def test_threads_never_take_more_than_there_is() -> None:
    budget, lock, now, most = MemoryBudget(100), Lock(), 0, 0

    def work(count: int) -> None:
        nonlocal now, most
        with budget.taken(count):
            with lock:
                now += count
                most = max(most, now)
            sleep(0.001)
            with lock:
                now -= count

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, [10, 60, 35, 90, 5, 40] * 10))
    assert most <= 100
    assert budget.left == 100


def test_who_is_alone_may_have_more_than_there_is() -> None:
    budget = MemoryBudget(100)
    with budget.taken(300):
        assert budget.left == 0
    assert budget.left == 100


def test_what_is_given_back_early_is_there_for_others() -> None:
    budget = MemoryBudget(100)
    with budget.taken(90) as share:
        share.down_to(20)
        share.down_to(50)  # only ever less
        with budget.taken(80):
            assert budget.left == 0
    assert budget.left == 100


def test_a_raised_error_gives_all_back() -> None:
    budget = MemoryBudget(100)
    with pytest.raises(ValueError, match="damaged"), budget.taken(90):
        raise ValueError("damaged")
    assert budget.left == 100


@pytest.mark.parametrize(
    ("data", "each"),
    [
        (saved((2000, 1000)), 4),
        (saved((2000, 1000), "GIF", "P"), 5),  # and once more when it is shown as RGB
        (saved((4000, 3000), "GIF", "P"), 1),  # made smaller by bands
        (saved((2000, 1000), "WEBP"), 18),
        (saved((2000, 1000), "AVIF"), 11),
        (saved((2000, 1000), "JPEG"), 4),
        (saved((6400, 6400), "JPEG"), 1 / 16),  # decoded at a quarter of its sides in greys, at an eighth in colours
        (saved((2000, 1000), "JPEG", progressive=True), 7),
        (saved((2000, 1000), "JPEG", progressive=True, subsampling=0), 10),
        (b"no picture", 0),
    ],
)
def test_bytes_are_told_from_the_header(data: bytes, each: float) -> None:
    size = decode_image(data) if each else None
    pixels = size.width * size.height if size else 1
    assert bytes_to_decode(data) == pytest.approx(each * pixels, rel=0.3)


@pytest.mark.parametrize(
    ("data", "limit"),
    [
        (saved((4000, 4000), "WEBP"), 12),
        (saved((1400, 20_000), "PNG", "RGBA"), 27),
        (saved((7500, 7500), "BMP"), 55),
    ],
)
def test_what_would_take_too_much_is_refused_with_the_limit_of_its_kind(data: bytes, limit: int) -> None:
    with pytest.raises(decode.TooLarge, match=f"more than the {limit} that are opened of its kind"):
        decode_image(data)


def test_a_photo_of_a_phone_is_within_the_limit_of_every_kind() -> None:
    for kind in ("WEBP", "AVIF", "PNG", "TIFF", "JPEG"):
        assert decode_image(saved((4032, 3024), kind)).width == 4032


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "LA", "P", "L", "I", "F", "CMYK"])
@pytest.mark.parametrize("times", [1, 3])
def test_bands_make_the_same_picture(monkeypatch: pytest.MonkeyPatch, mode: str, times: int) -> None:
    image = Image.effect_noise((70, 301), 90).convert(mode)
    whole = reduced(image, times)
    monkeypatch.setattr(decode, "BAND", 700)
    assert reduced(image, times).tobytes() == whole.tobytes()
    assert in_rgb(image).tobytes() == reduced(image, 1).tobytes()


def test_pictures_wait_for_each_other_only_where_memory_is_short() -> None:
    images, met = DecodedImageCache(), Barrier(2, timeout=20)
    before = images.budget.left

    def look(data: bytes) -> int:
        with images.lent(ImageBytes(data)) as canvas:
            met.wait()  # both are looked at at once, or this raises
            return canvas.width

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(look, [saved((300, 200)), saved((310, 200))])) == [300, 310]
    assert images.budget.left == before


def test_kept_pictures_make_room_for_a_large_one() -> None:
    images = DecodedImageCache()
    images.budget = MemoryBudget(50_000)
    images.canvas(ImageBytes(saved((100, 100))))
    with images.lent(ImageBytes(saved((110, 100)))) as canvas:
        assert canvas.width == 110
    assert len(images._held) == 1


def test_memory_can_be_asked_back_everywhere() -> None:
    give_back()
