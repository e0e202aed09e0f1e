package main

import (
	"fmt"
	"net"
	"strconv"
)

const loopback = "127.0.0.1"

func address(ip string, port int) string {
	return net.JoinHostPort(ip, strconv.Itoa(port))
}

// reachable is the address at which this process reaches itself.
func reachable(ip string) string {
	if parsed := net.ParseIP(ip); parsed != nil && parsed.IsUnspecified() {
		return loopback
	}
	return ip
}

// demandFree refuses a port that somebody else serves, before the server would say so in forty lines.
func demandFree(ip string, port int, flag string) error {
	listener, err := net.Listen("tcp", address(ip, port))
	if err != nil {
		return fmt.Errorf("port %d cannot be used on %s (%w); end the program that uses it, or choose another with %s", port, ip, cause(err), flag)
	}
	return listener.Close()
}

// freePorts are different from each other, since all are held until the last is found.
func freePorts(count int) ([]int, error) {
	ports := make([]int, count)
	for i := range ports {
		listener, err := net.Listen("tcp", address(loopback, 0))
		if err != nil {
			return nil, err
		}
		defer listener.Close()
		ports[i] = listener.Addr().(*net.TCPAddr).Port
	}
	return ports, nil
}

func cause(err error) error {
	for {
		inner, ok := err.(interface{ Unwrap() error })
		if !ok || inner.Unwrap() == nil {
			return err
		}
		err = inner.Unwrap()
	}
}
