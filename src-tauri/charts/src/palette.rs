//! Paper and ink. Colour is kept for verdicts and for what is ours.

use plotters::style::RGBColor;
use standout_market::{FocusVerdict, OfferVerdict};

/// The colours of one theme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Palette {
    /// What is drawn upon.
    pub ground: RGBColor,
    /// Text and marks.
    pub ink: RGBColor,
    /// Text of the second rank.
    pub muted: RGBColor,
    /// Axes, grids, frames.
    pub hairline: RGBColor,
    /// Empty bars and unknown cells.
    pub quiet: RGBColor,
    /// Rivals.
    pub rival: RGBColor,
    /// The tint behind what is ours.
    pub ours_tint: RGBColor,
    /// What is ours.
    pub ours: RGBColor,
    /// The tint of the focus quadrant.
    pub focus_tint: RGBColor,
    /// A sign upon a verdict's colour.
    pub on_verdict: RGBColor,
    focus: RGBColor,
    differentiate: RGBColor,
    defend: RGBColor,
    rethink: RGBColor,
    test_apart: RGBColor,
    leave: RGBColor,
}

const fn rgb(hex: u32) -> RGBColor {
    RGBColor((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

const LIGHT: Palette = Palette {
    ground: rgb(0xFFFFFF),
    ink: rgb(0x1A1A1E),
    muted: rgb(0x55585F),
    hairline: rgb(0xE2E2DA),
    quiet: rgb(0xF1F1EB),
    rival: rgb(0xA9ABA6),
    ours_tint: rgb(0xFFF9E5),
    ours: rgb(0xC77700),
    focus_tint: rgb(0xEDF7F3),
    on_verdict: rgb(0xFFFFFF),
    focus: rgb(0x0B7A5C),
    differentiate: rgb(0xC77700),
    defend: rgb(0x2F6DB5),
    rethink: rgb(0xB3431E),
    test_apart: rgb(0x7A5AB8),
    leave: rgb(0x8A8F98),
};

const DARK: Palette = Palette {
    ground: rgb(0x1F2023),
    ink: rgb(0xECECEA),
    muted: rgb(0xB3B5BA),
    hairline: rgb(0x3B3D43),
    quiet: rgb(0x2A2C30),
    rival: rgb(0x80838A),
    ours_tint: rgb(0x2E2A1B),
    ours: rgb(0xE0A040),
    focus_tint: rgb(0x1B2B27),
    on_verdict: rgb(0x111214),
    focus: rgb(0x2FA583),
    differentiate: rgb(0xD9922E),
    defend: rgb(0x5E99DF),
    rethink: rgb(0xDD7550),
    test_apart: rgb(0x9C80D6),
    leave: rgb(0x8A8F98),
};

impl Palette {
    pub(crate) fn of(dark: bool) -> &'static Palette {
        if dark { &DARK } else { &LIGHT }
    }

    /// The colour of a segment's verdict; *cannot tell* has none but an outline.
    pub(crate) fn verdict(&self, verdict: FocusVerdict) -> RGBColor {
        match verdict {
            FocusVerdict::Focus => self.focus,
            FocusVerdict::Differentiate => self.differentiate,
            FocusVerdict::Defend => self.defend,
            FocusVerdict::Rethink => self.rethink,
            FocusVerdict::TestApart => self.test_apart,
            FocusVerdict::Leave => self.leave,
            FocusVerdict::CannotTell => self.muted,
        }
    }

    /// Curves of rivals beyond the nearest: greys of falling weight.
    pub(crate) fn rival_line(&self, place: usize) -> RGBColor {
        blend(self.muted, self.rival, (place as f64 / 3.0).min(1.0))
    }

    /// The colour of bands that compare, such as parity.
    pub(crate) fn defend(&self) -> RGBColor {
        self.defend
    }

    /// The colour of an offer's verdict.
    pub(crate) fn offer(&self, verdict: OfferVerdict) -> RGBColor {
        match verdict {
            OfferVerdict::Undifferentiated => self.rethink,
            OfferVerdict::Thin => self.differentiate,
            OfferVerdict::Distinct => self.focus,
            OfferVerdict::CannotTell => self.muted,
        }
    }

    /// How alike two offers are (0-1): from the ground to the colour of *undifferentiated*.
    pub(crate) fn alike(&self, similarity: f64) -> RGBColor {
        // The lower half says little: the ramp is steep where the verdict is made.
        blend(self.quiet, self.rethink, similarity.clamp(0.0, 1.0).powi(2))
    }
}

/// A colour between two others.
pub(crate) fn blend(a: RGBColor, b: RGBColor, part: f64) -> RGBColor {
    let mix = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * part).round() as u8;
    RGBColor(mix(a.0, b.0), mix(a.1, b.1), mix(a.2, b.2))
}

/// Relative luminance, as WCAG 2 defines it.
pub(crate) fn luminance(colour: RGBColor) -> f64 {
    let linear = |c: u8| {
        let c = f64::from(c) / 255.0;
        if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
}

/// Contrast of two colours, 1-21, as WCAG 2 defines it.
pub(crate) fn contrast(a: RGBColor, b: RGBColor) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Of two colours the one that reads better upon a third.
pub(crate) fn readable(upon: RGBColor, one: RGBColor, other: RGBColor) -> RGBColor {
    if contrast(upon, one) >= contrast(upon, other) { one } else { other }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_reads_on_its_ground_and_verdicts_stand_out() {
        for p in [&LIGHT, &DARK] {
            for ground in [p.ground, p.ours_tint, p.focus_tint] {
                assert!(contrast(p.ink, ground) >= 7.0, "{p:?}");
                assert!(contrast(p.muted, ground) >= 4.5, "{p:?}");
            }
            for colour in [p.focus, p.differentiate, p.defend, p.rethink, p.test_apart, p.leave] {
                assert!(contrast(colour, p.ground) >= 3.0, "{colour:?}");
                assert!(contrast(colour, p.on_verdict) >= 3.0, "{colour:?}");
            }
        }
        for colour in [DARK.focus, DARK.differentiate, DARK.defend, DARK.rethink] {
            assert!(contrast(colour, DARK.ground) >= 4.5, "{colour:?}");
        }
    }
}
