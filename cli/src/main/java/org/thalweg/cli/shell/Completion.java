package org.thalweg.cli.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Scripts that complete command lines, one for each shell. */
public enum Completion {
    /** GNU bash. */
    BASH("bash") {
        @Override
        public String script(Words words) {
            return """
                    # Completion of thalweg for bash. Read it once with: source <(thalweg completion bash)
                    _thalweg() {
                        local line=${COMP_LINE:0:COMP_POINT} current= previous= command= found= prefix= word words
                        # Bash takes names with a colon apart, so the words are read from the line itself.
                        read -ra words <<< "$line"
                        if [[ $line != *[[:space:]] ]]; then
                            current=${words[${#words[@]}-1]}
                            unset 'words[${#words[@]}-1]'
                        fi
                        if ((${#words[@]} > 1)); then previous=${words[${#words[@]}-1]}; fi
                        if [[ $current == --*=* ]]; then previous=${current%%%%=*} current=${current#*=}; fi
                        for word in "${words[@]:1}"; do
                            if [[ $word != -* ]]; then command=$word; break; fi
                        done
                        case $previous in
                    %s    esac
                        if [[ -z $found ]]; then
                            case $command in
                                '') found='%s --help --version' ;;
                    %s        esac
                        fi
                        if [[ $found == FILES ]]; then
                            COMPREPLY=()
                            compopt -o default 2>/dev/null
                            return
                        fi
                        if [[ $current == *:* && $COMP_WORDBREAKS == *:* ]]; then prefix=${current%%"${current##*:}"}; fi
                        COMPREPLY=($(compgen -W "$found" -- "$current"))
                        COMPREPLY=("${COMPREPLY[@]#"$prefix"}")
                    }
                    complete -F _thalweg thalweg ./thalweg
                    """.formatted(
                            values(words, "        %s) found='%s' ;;\n", "FILES"),
                            names(words),
                            arguments(words, """
                                        %s) if [[ $current == -* ]]; then found='%s'; else found='%s'; fi ;;
                            """.stripTrailing() + "\n", "FILES"));
        }
    },
    /** The Z shell. */
    ZSH("zsh") {
        @Override
        public String script(Words words) {
            return """
                    #compdef thalweg
                    # Completion of thalweg for zsh. Read it once with: source <(thalweg completion zsh)
                    _thalweg() {
                        local command= word found=
                        for word in ${words[2,CURRENT-1]}; do
                            if [[ $word != -* ]]; then command=$word; break; fi
                        done
                        case ${words[CURRENT-1]} in
                    %s    esac
                        if [[ -z $found ]]; then
                            case $command in
                                '') found='%s --help --version' ;;
                    %s        esac
                        fi
                        if [[ $found == FILES ]]; then
                            _files
                        else
                            compadd -- ${=found}
                        fi
                    }
                    compdef _thalweg thalweg
                    """.formatted(
                            values(words, "        %s) found='%s' ;;\n", "FILES"),
                            names(words),
                            arguments(words, """
                                        %s) if [[ ${words[CURRENT]} == -* ]]; then found='%s'; else found='%s'; fi ;;
                            """.stripTrailing() + "\n", "FILES"));
        }
    },
    /** The friendly interactive shell. */
    FISH("fish") {
        @Override
        public String script(Words words) {
            StringBuilder script = new StringBuilder("""
                    # Completion of thalweg for fish. Read it once with: thalweg completion fish | source
                    complete -c thalweg -f
                    """);
            for (Words.Command command : words.commands()) {
                script.append("complete -c thalweg -n __fish_use_subcommand -a ")
                        .append(command.name())
                        .append(" -d ")
                        .append(quoted(command.description()))
                        .append('\n');
            }
            for (Words.Command command : words.commands()) {
                String seen = "complete -c thalweg -n '__fish_seen_subcommand_from " + command.name() + "'";
                for (Words.Value argument : command.arguments()) {
                    script.append(fish(seen, argument)).append('\n');
                }
                for (Words.Option option : command.options()) {
                    script.append(fish(seen + flags(option), option.value()))
                            .append(" -d ")
                            .append(quoted(option.description()))
                            .append('\n');
                }
            }
            return script.toString();
        }

        private String flags(Words.Option option) {
            return option.names().stream()
                    .map(name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
                    .collect(Collectors.joining());
        }

        private String fish(String start, Words.Value value) {
            return switch (value.place()) {
                case NONE -> start;
                case FILE -> start + " -r -F";
                case WORD -> start + " -x -a " + quoted(String.join(" ", value.choices()));
                case TEXT -> start + " -x";
            };
        }
    };

    private final String word;

    Completion(String word) {
        this.word = word;
    }

    /** The name of the shell. */
    public String word() {
        return word;
    }

    /** The script. */
    public abstract String script(Words words);

    /** All names of commands. */
    static String names(Words words) {
        return words.commands().stream().map(Words.Command::name).collect(Collectors.joining(" "));
    }

    /** One line of a case for each option that takes a value; options of one name mean the same in all commands. */
    static String values(Words words, String format, String files) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (Words.Command command : words.commands()) {
            for (Words.Option option : command.options()) {
                Words.Value value = option.value();
                if (value.place() == Words.Place.WORD || value.place() == Words.Place.FILE) {
                    String found = value.place() == Words.Place.FILE ? files : String.join(" ", value.choices());
                    lines.putIfAbsent(String.join("|", option.names()), found);
                }
            }
        }
        return lines.entrySet().stream()
                .map(line -> format.formatted(line.getKey(), line.getValue()))
                .collect(Collectors.joining());
    }

    /** One line of a case for each command: its options, and what its first argument may be. */
    static String arguments(Words words, String format, String files) {
        return words.commands().stream()
                .map(command -> format.formatted(command.name(), options(command), first(command.arguments(), files)))
                .collect(Collectors.joining());
    }

    private static String options(Words.Command command) {
        return command.options().stream()
                .map(option -> option.names().get(option.names().size() - 1))
                .collect(Collectors.joining(" "));
    }

    private static String first(List<Words.Value> arguments, String files) {
        if (arguments.isEmpty()) {
            return "";
        }
        Words.Value value = arguments.get(0);
        return value.place() == Words.Place.FILE ? files : String.join(" ", value.choices());
    }

    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
