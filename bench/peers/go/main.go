// The peer that is a Go module.   bench_peer NAME PAGES   (bench.py says what is spoken)
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os"
	"strings"
	"syscall"

	"github.com/markusmobius/go-trafilatura"
	"github.com/rs/zerolog"
)

func processorTime() int64 { // nanoseconds of this process
	var usage syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	return usage.Utime.Nano() + usage.Stime.Nano()
}

func read(page []byte, address string) (text string) {
	defer func() { recover() }() // a page that a peer cannot read costs what it cost
	options := trafilatura.Options{}
	if parsed, err := url.Parse(address); err == nil && address != "" {
		options.OriginalURL = parsed
	}
	found, err := trafilatura.Extract(bytes.NewReader(page), options)
	if err != nil || found == nil {
		return ""
	}
	return found.ContentText
}

func main() {
	zerolog.SetGlobalLevel(zerolog.Disabled)
	folder := os.Args[2]
	list, err := os.ReadFile(folder + "/urls.txt")
	if err != nil {
		panic(err)
	}
	urls := strings.Split(strings.TrimSuffix(string(list), "\n"), "\n")
	pages := make([][]byte, len(urls))
	for i := range urls {
		if pages[i], err = os.ReadFile(fmt.Sprintf("%s/%d.html", folder, i)); err != nil {
			panic(err)
		}
	}
	fmt.Println("ready")
	in, out := bufio.NewReader(os.Stdin), bufio.NewWriter(os.Stdout)
	for {
		var word string
		var first, end int
		if _, err := fmt.Fscan(in, &word, &first, &end); err == io.EOF {
			return
		} else if err != nil {
			panic(err)
		}
		for i := first; i < end && i < len(pages); i++ {
			since := processorTime()
			text := read(pages[i], urls[i])
			spent := processorTime() - since
			if word == "text" {
				line, _ := json.Marshal(text)
				fmt.Fprintf(out, "%s\n", line)
			} else {
				fmt.Fprintln(out, spent)
			}
		}
		out.Flush()
	}
}
