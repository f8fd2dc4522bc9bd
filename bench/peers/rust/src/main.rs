// The peers that are crates.   bench_peer NAME PAGES   (bench.py says what is spoken)
use std::fs;
use std::io::{self, BufRead, Write};

fn processor_time() -> i64 {
    let mut t = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    unsafe { libc::clock_gettime(libc::CLOCK_PROCESS_CPUTIME_ID, &mut t) };
    t.tv_sec * 1_000_000_000 + t.tv_nsec
}

fn read(name: &str, page: &[u8], _url: &str) -> String {
    let html = String::from_utf8_lossy(page);
    match name {
        "rs-trafilatura" => rs_trafilatura::extract(&html)
            .map(|found| found.content_text)
            .unwrap_or_default(),
        "dom_smoothie" => dom_smoothie::Readability::new(html.as_ref(), None, None)
            .and_then(|mut reader| reader.parse())
            .map(|found| found.text_content.to_string())
            .unwrap_or_default(),
        _ => panic!("no peer {name}"),
    }
}

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    let (name, folder) = (&arguments[1], &arguments[2]);
    let urls: Vec<String> = fs::read_to_string(format!("{folder}/urls.txt"))?
        .lines()
        .map(str::to_string)
        .collect();
    let mut pages = Vec::new();
    for i in 0..urls.len() {
        pages.push(fs::read(format!("{folder}/{i}.html"))?);
    }
    println!("ready");
    for line in io::stdin().lock().lines() {
        let line = line?;
        let words: Vec<&str> = line.split(' ').collect();
        let (first, end) = (words[1].parse::<usize>().unwrap(), words[2].parse::<usize>().unwrap());
        let mut out = io::stdout().lock();
        for i in first..end.min(pages.len()) {
            let since = processor_time();
            // A page that a peer cannot read costs what it cost.
            let text = std::panic::catch_unwind(|| read(name, &pages[i], &urls[i]))
                .unwrap_or_default();
            let spent = processor_time() - since;
            match words[0] {
                "text" => writeln!(out, "{}", serde_json::to_string(&text).unwrap())?,
                _ => writeln!(out, "{spent}")?,
            }
        }
        out.flush()?;
    }
    Ok(())
}
