//! Prints the OpenAPI document that dropshot makes of the server's routes, for `cargo xtask drift`.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("{}", meltano_api::rest::emitted_openapi()?);
    Ok(())
}
