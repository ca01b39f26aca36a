//! Lets dropshot emit the contract's own schema for a type, instead of one derived from the Rust code: a derived one
//! would lose patterns and limits.

use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;

/// Implements `JsonSchema` by quoting the contract; the types that the quotation refers to are registered too.
macro_rules! quoted_schema {
    ($name:ident, $text:literal, [$($reference:ident),*]) => {
        impl ::schemars::JsonSchema for $name {
            fn schema_name() -> String {
                stringify!($name).to_owned()
            }

            fn json_schema(generator: &mut ::schemars::r#gen::SchemaGenerator) -> ::schemars::schema::Schema {
                crate::quoted::quote($text, generator, &[$(|g| drop(g.subschema_for::<$reference>())),*])
            }
        }
    };
}
pub(crate) use quoted_schema;

pub(crate) fn quote(text: &str, generator: &mut SchemaGenerator, references: &[fn(&mut SchemaGenerator)]) -> Schema {
    for register in references {
        register(generator);
    }
    serde_json::from_str(text).expect("the generator printed this schema from a value of the same type")
}
