const babel = { presets: [require.resolve('@react-native/babel-preset')], babelrc: false, configFile: false }

module.exports = {
  preset: '@react-native/jest-preset',
  rootDir: __dirname,
  roots: ['<rootDir>/jest'],
  // The views are TypeScript beside this folder, and find React here.
  modulePaths: ['<rootDir>/node_modules'],
  moduleNameMapper: {
    '^react-native$': `${__dirname}/node_modules/react-native`,
    '^react-native-webview$': '<rootDir>/jest/stand-in-webview.tsx',
    '^react$': `${__dirname}/node_modules/react`,
  },
  transform: { '\\.tsx?$': `${__dirname}/transform.cjs`, '\\.jsx?$': ['babel-jest', babel] },
  transformIgnorePatterns: ['node_modules/(?!((jest-)?react-native|@react-native(-community)?|@forium)/)'],
  setupFiles: ['<rootDir>/quiet.cjs'],
  setupFilesAfterEnv: ['<rootDir>/patient.cjs'],
  testMatch: ['**/*.test.tsx'],
  testTimeout: 120_000,
  maxWorkers: 1,
}
