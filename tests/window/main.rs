//! Promises kept in the real window: the program under a virtual display, driven by WebDriver as a person would.

mod accessible;
mod asking;
mod beside;
mod editing;
mod history;
mod importing;
mod keyboard;
mod marks;
mod method;
mod mixed;
mod money;
mod next;
mod opening;
mod reporting;
mod sample;
mod sheet;
mod stage;
mod starting;
mod what_if;
