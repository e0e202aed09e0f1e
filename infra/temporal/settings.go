package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	enumspb "go.temporal.io/api/enums/v1"
)

// settings are what the command line and the environment ask for, checked.
type settings struct {
	ip               string
	port             int
	uiPort           int
	namespaces       []string
	searchAttributes map[string]enumspb.IndexedValueType
	dynamicConfig    map[string]any
	retention        time.Duration
	logLevel         string
	logFormat        string
	sqliteFile       string
	postgres         *postgresSettings
	untilStdinEnds   bool
	version          bool
}

type postgresSettings struct {
	address            string
	user               string
	password           string
	database           string
	visibilityDatabase string
	shards             int
}

// The password comes from nowhere else: a command line can be read by every user of the machine.
const passwordVariable = "TEMPORAL_PG_PASSWORD"

// readSettings understands our own flags and those with which Temporal's SDKs start a server for tests (`server start-dev …`).
func readSettings(args []string) (*settings, error) {
	if len(args) >= 2 && args[0] == "server" && args[1] == "start-dev" {
		args = args[2:]
	}
	s := &settings{}
	pg := &postgresSettings{password: os.Getenv(passwordVariable)}
	var namespaces, searchAttributes, dynamicConfig list
	var headless bool

	flags := flag.NewFlagSet("temporal-server", flag.ContinueOnError)
	flags.StringVar(&s.ip, "ip", "127.0.0.1", "address to serve on")
	flags.IntVar(&s.port, "port", 7233, "port of the gRPC frontend")
	flags.IntVar(&s.uiPort, "ui-port", 0, "port of the web UI on this machine alone; 0 leaves it out")
	flags.StringVar(&pg.address, "pg-addr", "", "host:port of PostgreSQL; without it the store is SQLite")
	flags.StringVar(&pg.user, "pg-user", "postgres", "user of PostgreSQL; the password is read from "+passwordVariable)
	flags.StringVar(&pg.database, "pg-database", "temporal", "database of executions")
	flags.StringVar(&pg.visibilityDatabase, "pg-visibility-database", "temporal_visibility", "database of the searchable list")
	flags.IntVar(&pg.shards, "shards", 4, "history shards of a new PostgreSQL store; can never change")
	flags.StringVar(&s.sqliteFile, "db-filename", "", "file of the SQLite store; without it in memory")
	flags.Var(&namespaces, "namespace", "namespace to serve (repeatable)")
	flags.Var(&searchAttributes, "search-attribute", "Name=Type to register in each namespace (repeatable)")
	flags.Var(&dynamicConfig, "dynamic-config-value", "key=JSON (repeatable)")
	flags.DurationVar(&s.retention, "retention", 30*24*time.Hour, "how long closed workflows are kept in a new namespace")
	flags.StringVar(&s.logLevel, "log-level", "warn", "debug, info, warn, error or never")
	flags.StringVar(&s.logFormat, "log-format", "json", "json, text or pretty")
	flags.BoolVar(&s.untilStdinEnds, "until-stdin-ends", false, "end as well when standard input is closed")
	flags.BoolVar(&headless, "headless", false, "no web UI")
	flags.BoolVar(&s.version, "version", false, "print the version and end")

	flags.SetOutput(io.Discard)
	if err := flags.Parse(args); err == flag.ErrHelp {
		flags.SetOutput(os.Stdout)
		flags.PrintDefaults()
		return nil, err
	} else if err != nil {
		return nil, fmt.Errorf("%w; see --help", err)
	}
	if flags.NArg() > 0 {
		return nil, fmt.Errorf("%q is not understood; see --help", flags.Arg(0))
	}

	if s.ip == "localhost" {
		s.ip = "127.0.0.1"
	}
	if headless {
		s.uiPort = 0
	}
	if pg.address != "" {
		s.postgres = pg
	}
	s.namespaces = namespaces
	if len(namespaces) == 0 {
		s.namespaces = []string{"default"}
	}
	var err error
	if s.searchAttributes, err = readSearchAttributes(searchAttributes); err != nil {
		return nil, err
	}
	if s.dynamicConfig, err = readDynamicConfig(dynamicConfig); err != nil {
		return nil, err
	}
	return s, s.check()
}

func (s *settings) check() error {
	if !slices.Contains([]string{"debug", "info", "warn", "error", "never"}, s.logLevel) {
		return fmt.Errorf("--log-level must be debug, info, warn, error or never, not %q", s.logLevel)
	}
	if !slices.Contains([]string{"json", "text", "pretty"}, s.logFormat) {
		return fmt.Errorf("--log-format must be json, text or pretty, not %q", s.logFormat)
	}
	if s.port < 1 || s.port > 65535 || s.uiPort < 0 || s.uiPort > 65535 {
		return fmt.Errorf("a port must be a number up to 65535")
	}
	if s.postgres == nil {
		return nil
	}
	if s.postgres.shards < 1 || s.postgres.shards > 16384 {
		return fmt.Errorf("--shards must be between 1 and 16384")
	}
	if strings.Contains(s.postgres.password, " ") {
		return fmt.Errorf("the password in %s contains a space, which Temporal's driver does not pass on; choose one without", passwordVariable)
	}
	if s.postgres.database == s.postgres.visibilityDatabase {
		return fmt.Errorf("--pg-database and --pg-visibility-database must be two databases")
	}
	return nil
}

func readSearchAttributes(texts []string) (map[string]enumspb.IndexedValueType, error) {
	attributes := map[string]enumspb.IndexedValueType{}
	for _, text := range texts {
		name, typeName, _ := strings.Cut(text, "=")
		valueType, err := enumspb.IndexedValueTypeFromString(typeName)
		if name == "" || err != nil || valueType == enumspb.INDEXED_VALUE_TYPE_UNSPECIFIED {
			return nil, fmt.Errorf("--search-attribute must read Name=Keyword, KeywordList, Text, Int, Double, Bool or Datetime, not %q", text)
		}
		attributes[name] = valueType
	}
	return attributes, nil
}

// list is a flag that may be given several times.
type list []string

func (l *list) String() string { return strings.Join(*l, ",") }

func (l *list) Set(text string) error {
	*l = append(*l, text)
	return nil
}
