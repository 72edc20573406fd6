package org.thalweg.cli.shell;

import java.util.ArrayList;
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
                            if [[ $word == -* ]]; then continue; fi
                            command="${command:+$command }$word"
                            case $command in
                                %s) ;;
                                *) break ;;
                            esac
                        done
                        case "$command:$previous" in
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
                        # What ends in an equals sign waits for a value.
                        if [[ ${COMPREPLY[0]} == *= ]]; then compopt -o nospace 2>/dev/null; fi
                    }
                    complete -F _thalweg thalweg ./thalweg
                    """.formatted(
                            String.join("|", words.groups()),
                            optionValues(words, "        %s) found='%s' ;;\n"),
                            names(words),
                            arguments(words, """
                                        %s) if [[ $current == -* ]]; then found='%s'; else found='%s'; fi ;;
                            """.stripTrailing() + "\n"));
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
                        local command= word found= current=${words[CURRENT]} previous=${words[CURRENT-1]}
                        if [[ $current == --*=* ]]; then
                            previous=${current%%%%=*} current=${current#*=}
                            compset -P '*='
                        fi
                        for word in "${(@)words[2,CURRENT-1]}"; do
                            if [[ $word == -* ]]; then continue; fi
                            command="${command:+$command }$word"
                            case $command in
                                (%s) ;;
                                (*) break ;;
                            esac
                        done
                        case "$command:$previous" in
                    %s    esac
                        if [[ -z $found ]]; then
                            case $command in
                                ('') found='%s --help --version' ;;
                    %s        esac
                        fi
                        if [[ $found == FILES ]]; then
                            _files
                        elif [[ $found == *=* ]]; then
                            compadd -S '' -- ${=found}
                        else
                            compadd -- ${=found}
                        fi
                    }
                    compdef _thalweg thalweg
                    """.formatted(
                            String.join("|", words.groups()),
                            optionValues(words, "        (%s) found='%s' ;;\n"),
                            names(words),
                            arguments(words, """
                                        (%s) if [[ $current == -* ]]; then found='%s'; else found='%s'; fi ;;
                            """.stripTrailing() + "\n"));
        }
    },
    /** The friendly interactive shell. */
    FISH("fish") {
        @Override
        public String script(Words words) {
            StringBuilder script = new StringBuilder("""
                    # Completion of thalweg for fish. Read it once with: thalweg completion fish | source
                    # Whether the words so far name this command, and not one above or below it.
                    function __thalweg_command
                        set -l found
                        for word in (commandline -opc)[2..-1]
                            string match -q -- '-*' $word; and continue
                            set found $found $word
                            contains -- "$found" %s; or break
                        end
                        test "$found" = "$argv"
                    end
                    complete -c thalweg -f
                    """.formatted(String.join(" ", words.groups())));
            for (Words.Command command : words.commands()) {
                String above = command.above().isEmpty() ? "" : " " + command.above();
                script.append("complete -c thalweg -n '__thalweg_command")
                        .append(above)
                        .append("' -a ")
                        .append(command.word())
                        .append(" -d ")
                        .append(quoted(command.description()))
                        .append('\n');
            }
            for (Words.Command command : words.commands()) {
                String here = "complete -c thalweg -n '__thalweg_command " + command.name() + "'";
                if (!words.groups().contains(command.name())) {
                    for (Words.Value argument : command.arguments()) {
                        script.append(fish(here, argument)).append('\n');
                    }
                }
                for (Words.Option option : command.options()) {
                    script.append(fish(here + flags(option), option.value()))
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

    /** Stands for whatever the shell completes files with. */
    private static final String FILES = "FILES";

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
    private static String names(Words words) {
        return words.first().stream().map(Words.Command::name).collect(Collectors.joining(" "));
    }

    /** One line of a case for each list of values: the options, with their commands, that take one of them. */
    private static String optionValues(Words words, String format) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (Words.Command command : words.commands()) {
            for (Words.Option option : command.options()) {
                Words.Value value = option.value();
                if (value.place() == Words.Place.WORD || value.place() == Words.Place.FILE) {
                    List<String> takers = options.computeIfAbsent(choices(value), all -> new ArrayList<>());
                    option.names().forEach(name -> takers.add("'" + command.name() + ":" + name + "'"));
                }
            }
        }
        return options.entrySet().stream()
                .map(line -> format.formatted(String.join("|", line.getValue()), line.getKey()))
                .collect(Collectors.joining());
    }

    /** One line of a case for each command: its options, and what its first argument may be. */
    private static String arguments(Words words, String format) {
        return words.commands().stream()
                .map(command -> format.formatted(
                        "'" + command.name() + "'",
                        options(command),
                        command.arguments().isEmpty()
                                ? ""
                                : choices(command.arguments().get(0))))
                .collect(Collectors.joining());
    }

    private static String options(Words.Command command) {
        return command.options().stream()
                .map(option -> option.names().get(option.names().size() - 1))
                .collect(Collectors.joining(" "));
    }

    private static String choices(Words.Value value) {
        return value.place() == Words.Place.FILE ? FILES : String.join(" ", value.choices());
    }

    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
