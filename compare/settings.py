"""Every number that changes a result: frozen, checked on creation, saved with the result."""

from dataclasses import asdict, dataclass

from compare.errors import SettingsError


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a user may turn. Thresholds inside trained models ship with the model, not here."""

    encoder: str = "e5"  # e5 (the offline default), use (faster), none (words only), or a sentence-transformers name
    window_days: int = 14  # reports further apart are never aligned
    min_probability: float = 0.5  # 0–1, of a link
    weights: str = "all"  # which fit in data/weights.json: all, or without_<group> for honest figures
    max_report_chars: int = 1_000_000  # a longer text is read up to here, the rest recorded as skipped

    def __post_init__(self) -> None:
        if not 0 <= self.min_probability <= 1:
            raise SettingsError(
                f"min_probability is {self.min_probability}, but it must lie between 0 and 1",
                fix="Did you pass a percentage? Divide it by 100",
            )
        if self.window_days < 1:
            raise SettingsError(f"window_days is {self.window_days}, but it must be at least 1")
        if self.max_report_chars < 1000:
            raise SettingsError(f"max_report_chars is {self.max_report_chars}, but it must be at least 1000")

    def as_dict(self) -> dict[str, object]:
        """Plain values for the manifest."""
        return asdict(self)
