process.stdout.write('Đúng Hạn\n');
