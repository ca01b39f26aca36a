//! The documentation pages: two renderers of the contract as they were released (`server/assets/docs-ui`), and the page
//! around each. All of it is in the binary, so the pages ask nobody else.

use base64::Engine as _;
use flate2::read::GzDecoder;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::io::Read;
use std::sync::LazyLock;

/// A page, and what it may load.
#[derive(Debug)]
pub struct Page {
    /// HTML.
    pub text: String,
    /// The value of `content-security-policy`.
    pub policy: String,
}

/// A script, in the two forms in which it is sent.
#[derive(Debug)]
pub struct Script {
    /// Compressed; `None` if it is too small to gain by it.
    pub gzip: Option<&'static [u8]>,
    plain: LazyLock<Cow<'static, [u8]>>,
}

impl Script {
    /// As it is executed.
    pub fn plain(&self) -> &[u8] {
        &self.plain
    }
}

/// The page on which operations are tried.
pub static SWAGGER: LazyLock<Page> = LazyLock::new(|| {
    let style = String::from_utf8_lossy(&unpacked(SWAGGER_CSS)).into_owned();
    page(include_str!("swagger.html"), &(style + STYLE), "", "")
});

/// The page on which the contract is read. The renderer styles what it makes through style elements that are empty, but
/// for one with a constant text; and it searches in a worker that it makes of its own text.
pub static REDOC: LazyLock<Page> = LazyLock::new(|| {
    let styles = format!(" {} {REDOC_STYLE}", digest(""));
    page(include_str!("redoc.html"), STYLE, &styles, "worker-src blob:; ")
});

/// Swagger UI.
pub static SWAGGER_UI: Script = Script { gzip: Some(SWAGGER_JS), plain: LazyLock::new(|| unpacked(SWAGGER_JS).into()) };

/// Redoc.
pub static REDOC_UI: Script = Script { gzip: Some(REDOC_JS), plain: LazyLock::new(|| unpacked(REDOC_JS).into()) };

/// Hands the contract to the renderer of a page.
pub static INIT: Script = Script { gzip: None, plain: LazyLock::new(|| include_bytes!("init.js").as_slice().into()) };

const SWAGGER_JS: &[u8] = include_bytes!("../../assets/docs-ui/swagger-ui-dist/swagger-ui-bundle.js.gz");
const SWAGGER_CSS: &[u8] = include_bytes!("../../assets/docs-ui/swagger-ui-dist/swagger-ui.css.gz");
const REDOC_JS: &[u8] = include_bytes!("../../assets/docs-ui/redoc/redoc.standalone.js.gz");
const STYLE: &str = include_str!("page.css");

/// The one style element of Redoc 2.5.4 that has a text. If an upgrade changes it, `cargo xtask pages` sees a violation,
/// and the browser's console says the new digest.
const REDOC_STYLE: &str = "'sha256-QMIg+bpjm3JdElJ388KYke01izlUW0UoNOeKjpMxdgc='";

/// Scripts come from this server only and calls go to it only; styles are those that we know by their digest.
fn page(html: &str, style: &str, styles: &str, more: &str) -> Page {
    let policy = format!(
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src {}{styles}; img-src data:; {more}\
         base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        digest(style)
    );
    Page { text: html.replacen("{style}", style, 1), policy }
}

/// A text, as a policy names it.
fn digest(text: &str) -> String {
    format!("'sha256-{}'", base64::prelude::BASE64_STANDARD.encode(Sha256::digest(text)))
}

fn unpacked(gzip: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    GzDecoder::new(gzip).read_to_end(&mut bytes).expect("`cargo xtask vendor` has unpacked it before");
    bytes
}

/// Whether a caller reads gzip, by the `accept-encoding` of the request (RFC 9110, 12.5.3). One that sends none might be
/// sent it too, but would rarely know what to do with it.
pub fn accepts_gzip(accept_encoding: Option<&str>) -> bool {
    let weight = |name: &str| {
        accept_encoding.unwrap_or_default().split(',').find_map(|coding| {
            let (coding, weight) = coding.split_once(';').unwrap_or((coding, "q=1"));
            let weight = weight.trim().strip_prefix(['q', 'Q']).and_then(|weight| weight.strip_prefix('='));
            coding.trim().eq_ignore_ascii_case(name).then(|| weight.and_then(|weight| weight.parse::<f32>().ok()))
        })
    };
    weight("gzip").or_else(|| weight("*")).flatten().is_some_and(|weight| weight > 0.0)
}

#[cfg(test)]
mod tests {
    use super::accepts_gzip;

    #[test]
    fn gzip_is_sent_to_who_asks_for_it() {
        let accepted =
            ["gzip", "deflate, GZIP;q=0.5", "*", "br;q=1, gzip ; q=0.001", "*;q=0, gzip", "gzip, deflate, br"];
        for header in accepted {
            assert!(accepts_gzip(Some(header)), "{header}");
        }
        for header in ["", "identity", "gzip;q=0", "gzip;q=0, *", "*;q=0.0", "br", "gzip;level=9", "gzippy", "\u{fffd}"]
        {
            assert!(!accepts_gzip(Some(header)), "{header}");
        }
        assert!(!accepts_gzip(None));
    }
}
