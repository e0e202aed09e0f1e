package main

import (
	"errors"
	"fmt"
	"net"
	"slices"

	"github.com/lib/pq"
)

// explain says what stands in the way, and what to do. The password is never in it.
func (p *postgresStore) explain(err error) error {
	var network *net.OpError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &network):
		return fmt.Errorf("PostgreSQL does not answer at %s (%w); start it, or check --pg-addr", p.settings.address, cause(err))
	case is(err, "28P01", "28000"):
		return fmt.Errorf("PostgreSQL at %s does not accept the user %q with this password; check --pg-user and %s", p.settings.address, p.settings.user, passwordVariable)
	case is(err, "42501"):
		return fmt.Errorf("the user %q may not make what is needed in PostgreSQL at %s (%w); let an administrator create the databases %s and %s with this user as owner",
			p.settings.user, p.settings.address, err, p.settings.database, p.settings.visibilityDatabase)
	case is(err, "57P03"):
		return fmt.Errorf("PostgreSQL at %s is starting or stopping; try again in a moment", p.settings.address)
	case is(err, "53300"):
		return fmt.Errorf("PostgreSQL at %s has no connection left; raise max_connections", p.settings.address)
	case is(err, "53100"):
		return fmt.Errorf("the disk of PostgreSQL at %s is full; free some space and try again", p.settings.address)
	default:
		return err
	}
}

func is(err error, codes ...string) bool {
	var postgres *pq.Error
	return errors.As(err, &postgres) && slices.Contains(codes, string(postgres.Code))
}
