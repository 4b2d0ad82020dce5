# timeline completions for fish. For good: timeline completions fish > ~/.config/fish/completions/timeline.fish
function __timeline_complete
    set -l line (commandline --current-process --cut-at-cursor)
    set -l words (commandline --current-process --tokenize --cut-at-cursor)
    $words[1] "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end
complete --command timeline --arguments '(__timeline_complete)'
