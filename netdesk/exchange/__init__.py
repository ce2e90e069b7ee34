"""Tables out, as files and for the clipboard: what leaves says what was asked, who says it, and when. No Qt."""
