//! Types for the limits that typify announces but does not enforce: of integers and of lists.

/// An integer within a range. Serialised as a plain number.
macro_rules! bounded_integer {
    ($name:ident, $kind:ty, $range:expr) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, ::serde::Serialize)]
        pub struct $name($kind);

        impl $name {
            /// The number.
            pub fn get(self) -> $kind {
                self.0
            }
        }

        impl TryFrom<$kind> for $name {
            type Error = String;

            fn try_from(value: $kind) -> Result<Self, String> {
                let range = $range;
                range.contains(&value).then_some(Self(value)).ok_or_else(|| format!("{value} is not in {range:?}"))
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Self::try_from(<$kind>::deserialize(deserializer)?).map_err(::serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use bounded_integer;

/// A list with a length within a range. Serialised as a plain list.
macro_rules! bounded_list {
    ($name:ident, $item:ty, $range:expr) => {
        #[derive(Clone, Debug, ::serde::Serialize)]
        pub struct $name(Vec<$item>);

        impl ::std::ops::Deref for $name {
            type Target = [$item];

            fn deref(&self) -> &[$item] {
                &self.0
            }
        }

        impl TryFrom<Vec<$item>> for $name {
            type Error = String;

            fn try_from(items: Vec<$item>) -> Result<Self, String> {
                let range = $range;
                let length = items.len();
                range
                    .contains(&length)
                    .then_some(Self(items))
                    .ok_or_else(|| format!("a list of {length} items is not of a length in {range:?}"))
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Self::try_from(Vec::<$item>::deserialize(deserializer)?).map_err(::serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use bounded_list;
