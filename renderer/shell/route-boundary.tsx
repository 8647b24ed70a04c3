import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { navigation } from '../text/fi/navigation.ts';

/** Catches a bug while a page is drawn: the navigation and the saved data stay. */
export class RouteBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="page" role="alert">
        <h1 className="no-margin">{navigation.pageFailed}</h1>
        <p className="no-margin">{navigation.pageFailedHint}</p>
        <div className="actions">
          <Button onClick={() => this.setState({ failed: false })}>{navigation.openAgain}</Button>
        </div>
      </div>
    );
  }
}
