//! Closed lists whose members have a sentence each in the catalogue.

macro_rules! worded {
    ($(#[$doc:meta])* $name:ident $($(#[$of:meta])* $variant:ident = $id:literal;)+) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$of])* $variant),+ }

        impl $name {
            /// Every member.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// Its message in the catalogue, which is also its code in JSON.
            pub fn id(self) -> &'static str {
                match self { $($name::$variant => $id),+ }
            }

            pub(crate) fn code(self) -> u8 {
                self as u8
            }

            pub(crate) fn of_code(code: u8) -> Option<$name> {
                Self::ALL.get(usize::from(code)).copied()
            }

            /// In words.
            pub fn in_words(self, lang: standout_words::Lang) -> String {
                standout_words::say(lang, self.id(), &[])
            }
        }
    };
}
pub(crate) use worded;
